/**
 * Something that whoever starts the hub or runs a command can put right.
 *
 * Its message says what and how; a stack would only hide it. It never holds a secret.
 */
export class PlainFault extends Error {}
