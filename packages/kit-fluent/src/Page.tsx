import type { Breadcrumb, PageProps } from '@counterpart/kit'
import { Crumbs, PageFrame } from '@counterpart/kit/base'
import { Icon } from './Icon.tsx'
import { Link } from './Link.tsx'
import { usePlace } from './place.tsx'

export function Page({ breadcrumbs = [], ...page }: PageProps) {
  return (
    <PageFrame
      {...page}
      as={usePlace() === 'site' ? 'section' : 'main'}
      crumbs={<Crumbs trail={breadcrumbs} renderLink={crumbLink} separator={<Icon name="chevron-right" />} />}
    />
  )
}

const crumbLink = ({ label, href, onPress }: Breadcrumb) => (
  <Link href={href} onPress={onPress}>
    {label}
  </Link>
)
