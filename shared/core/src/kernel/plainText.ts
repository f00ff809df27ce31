/** Texts without the control characters that only confuse screens and logs. */
export const plainTextPattern = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/

/** Can it be kept and shown as it is? Halves of characters cannot: no database keeps them. */
export const isPlainText = (text: string): boolean => plainTextPattern.test(text) && text.isWellFormed()
