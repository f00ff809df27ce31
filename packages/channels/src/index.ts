export {
  type IssueAnswer,
  isOurComment,
  type JiraComment,
  type JiraSettings,
  jiraChannel,
} from './jiraChannel.ts'
export { type TeamsPlace, type TeamsSettings, teamsChannel, teamsLink } from './teamsChannel.ts'
