// A file of our own, so that what the bridge weighs can be measured: it is fetched by itself, and fails outside Jira.
export { invoke, router, showFlag, view } from '@forge/bridge'
