// Written by compile.ts from the message files: change those.
import type { ListingMessages } from './types.ts'

export const messages: ListingMessages = {
  'listing.teams.description.full': 'Departments serve one another. Counterpart makes that work visible and fair.\n\n- My requests: what you asked for, by whose turn it is, with the time that is promised and the latest news. Answer and confirm on the spot.\n- Front door: say what you need in your own words, in English or Chinese, and find the service.\n- My queue: what waits for your department, the most pressing promise first.\n- Overview: how well it goes, each figure with how far it can be trusted.\n\nBefore you begin: your organisation runs its own Counterpart hub. An administrator registers it in Microsoft Entra, uploads this package and approves one permission, to know who is asking. The guide comes with the hub.\n\nHelp and privacy: the pages linked below are on the hub of your organisation.',
  'listing.teams.description.short': 'Ask another department for a service and see what is promised to you.',
  'listing.teams.developer': 'Counterpart',
  'listing.teams.name.full': 'Counterpart: requests between departments',
  'listing.teams.name.short': 'Counterpart',
  'listing.teams.privacy.gone': 'How long requests and the journal are kept, and how a person is taken out, is decided by your organisation.',
  'listing.teams.privacy.kept': 'Kept are: your name, department and role; the requests you raise or work on, with all that is written in them; and a journal of who did what and when. Microsoft tells the server your name, your organisation and two identifiers of them; it does not read your mail, files or chats.',
  'listing.teams.privacy.seen': 'A request is seen by who asked, by both departments and by those who look after all departments. Internal notes are seen by the serving department alone.',
  'listing.teams.privacy.sent': 'Nothing is sent to the makers of Counterpart. The page keeps unsent drafts in your browser and sets no cookies.',
  'listing.teams.privacy.title': 'Privacy',
  'listing.teams.privacy.whose': 'Counterpart runs on a server of your own organisation, which answers for the data in it. Its administrators are the ones to ask.',
  'listing.teams.tab.accounts': 'My accounts',
  'listing.teams.tab.front-door': 'Front door',
  'listing.teams.tab.my-queue': 'My queue',
  'listing.teams.tab.my-requests': 'My requests',
  'listing.teams.tab.overview': 'Overview',
  'listing.teams.terms.promise': 'Times that are promised are promises between departments of your organisation. They follow from agreements that its administrators write.',
  'listing.teams.terms.title': 'Terms of use',
  'listing.teams.terms.whose': 'Counterpart is offered to you by your organisation, and its rules for internal software apply.',
}
