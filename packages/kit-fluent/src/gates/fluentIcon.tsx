import type { CSSProperties, SVGAttributes } from 'react'

type PictureProps = SVGAttributes<SVGElement> & { primaryFill?: string; filled?: boolean; style?: CSSProperties }

/**
 * What Fluent makes its pictures with, without its engine of styles: what that would say of them stands in kit.css.
 *
 * @param size in pixels, or `1em` for a picture that is drawn on twenty
 * @param paths its outlines
 */
export const createFluentIcon = (
  name: string,
  size: string,
  paths: readonly string[],
  { flipInRtl }: { flipInRtl?: boolean } = {},
) => {
  const side = size === '1em' ? 20 : size
  const Picture = ({ primaryFill = 'currentColor', filled: _, className, ...props }: PictureProps) => (
    <svg
      aria-hidden={props['aria-label'] || props['aria-labelledby'] ? undefined : true}
      {...props}
      className={className ? `fui-Icon ${className}` : 'fui-Icon'}
      data-flips={flipInRtl}
      fill={primaryFill}
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
    >
      {paths.map((path) => (
        <path key={path} d={path} fill={primaryFill} />
      ))}
    </svg>
  )
  Picture.displayName = name
  return Picture
}
