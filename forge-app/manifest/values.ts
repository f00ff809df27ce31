/** For looking at the package: with it nothing can be deployed. */
export const exampleAppId = 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555'

const pattern = /^ari:cloud:ecosystem::app\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isAppId = (text: string): boolean => pattern.test(text)

/** `https://counterpart.contoso.com`: of the hub, as people reach it, without a path. */
export const isHub = (text: string): boolean =>
  URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).origin === text
