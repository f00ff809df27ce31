export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

/** The language to speak to someone whose host says `locale` ("zh_CN", "zh-Hant-TW", "en-GB"): every Chinese reads zh-CN rather than English. */
export const languageOf = (locale: string): Language => (/^zh(?![a-z])/i.test(locale) ? 'zh-CN' : 'en')
