import type { Breadcrumb, PageProps } from '@counterpart/kit'
import { Crumbs, PageFrame } from '@counterpart/kit/base'
import { Link } from './Link.tsx'

export const Page = ({ breadcrumbs = [], ...page }: PageProps) => (
  <PageFrame
    {...page}
    crumbs={<Crumbs trail={breadcrumbs} renderLink={crumbLink} separator={<span aria-hidden>/</span>} />}
  />
)

const crumbLink = ({ label, href, onPress }: Breadcrumb) => (
  <Link href={href} onPress={onPress}>
    {label}
  </Link>
)
