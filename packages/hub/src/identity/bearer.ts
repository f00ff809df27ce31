/** The token that a call brings in its header, if it looks like one at all. */
export const bearerOf = (request: Request): string | undefined =>
  /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
