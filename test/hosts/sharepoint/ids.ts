/**
 * Everything that belongs to one version of SharePoint Framework. With another one: change it here, run the tests, and
 * look for `no stand-in` in what the console says.
 */
export const framework = '1.23.2'

/** Components of the page's own program that our application asks for. */
export const runtime = {
  '@microsoft/sp-application-base': '4df9bb86-ab0a-4aab-ab5f-48bf167048fb',
  '@microsoft/sp-webpart-base': '974a7777-0990-4136-8fa6-95d80114c2e0',
  '@microsoft/sp-core-library': '7263c7d0-1d6a-45ec-8d85-d4d1d234171b',
  '@microsoft/sp-component-base': '467dc675-7cc5-4709-8aac-78e3b71bd2f6',
  '@microsoft/sp-diagnostics': '78359e4b-07c2-43c6-8d0b-d060b4d577e8',
  '@microsoft/sp-http-base': '8496636c-2300-4915-abef-20de64c98d8b',
} as const

/** The React of SharePoint, which is not ours. */
export const react = { id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', version: '17.0.1' }
export const reactDom = { id: 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a', version: '17.0.1' }

/** What the bootstrap of a page holds although no package has it. */
export const inBootstrap: ReadonlySet<string> = new Set([
  '01c4df03-e775-48cb-aa14-171ee5199a15',
  '229b8d08-79f3-438b-8c21-4613fc877abd',
  '2e09fb9b-13bb-48f2-859f-97d6fff71176',
  '8217e442-8ed3-41fd-957d-b112e841286a',
  '6d3c733c-8cb7-4871-bb22-b5b37c1d518d',
])

/** The application of a list's own page: the one that comes without a frame around it. */
export const application = 'b1ab4aaa-f779-405c-8683-d3a750b5d18d'
/** What stands in for the components that only SharePoint has. */
export const standIns = { id: 'aaaaaaaa-0000-4000-8000-000000000001', version: '1.0.0' }

/** Ways of SharePoint that are switched off: the newer property pane, and fetching tokens beforehand. */
export const switchedOff = {
  'a3f45048-0db5-4b7c-9a9a-e3183d216c4d': true,
  '2bf3e1ce-55da-4552-bc41-e3d072202d3c': true,
} as const
