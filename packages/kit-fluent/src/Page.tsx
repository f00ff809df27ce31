import type { Breadcrumb, PageProps } from '@counterpart/kit'
import { Crumbs, PageFrame } from '@counterpart/kit/base'
import { useAround } from './around.tsx'
import { Icon } from './Icon.tsx'
import { Link } from './Link.tsx'

export function Page({ breadcrumbs = [], ...page }: PageProps) {
  return (
    <PageFrame
      {...page}
      as={useAround().surface.place === 'site' ? 'section' : 'main'}
      crumbs={<Crumbs trail={breadcrumbs} renderLink={crumbLink} separator={<Icon name="chevron-right" />} />}
    />
  )
}

const crumbLink = ({ label, href, onPress }: Breadcrumb) => (
  <Link href={href} onPress={onPress}>
    {label}
  </Link>
)
