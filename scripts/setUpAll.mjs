// Installs what `npm start` can begin without: the tools of Atlassian and Microsoft.
import { setUp } from './setUp.mjs'

if (!setUp('everything')) process.exitCode = 1
