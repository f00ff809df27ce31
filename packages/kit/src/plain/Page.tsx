import { Crumbs } from '../base/Crumbs.tsx'
import { PageFrame } from '../base/Page.tsx'
import type { Breadcrumb, PageProps } from '../props/layout.ts'
import { Icon } from './Icon.tsx'
import { Link } from './Link.tsx'

export const Page = ({ breadcrumbs = [], ...page }: PageProps) => (
  <PageFrame
    {...page}
    crumbs={<Crumbs trail={breadcrumbs} renderLink={crumbLink} separator={<Icon name="chevron-right" />} />}
  />
)

const crumbLink = ({ label, href, onPress }: Breadcrumb) => (
  <Link href={href} onPress={onPress}>
    {label}
  </Link>
)
