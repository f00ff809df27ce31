export { type MailChannel, type MailSettings, mailChannel } from './mailChannel.ts'
