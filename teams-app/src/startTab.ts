import { connectHub, isTransportFault } from '@counterpart/client'
import { memoryIn, mount, openStage, type Stage } from '@counterpart/screens'
import { app } from '@microsoft/teams-js'
import { fetchWith } from './fetchWith.ts'
import { navIn } from './navIn.ts'
import { type Connect, obstacleOf, type Trouble, type WaysOn } from './obstacles.ts'
import { colorModeOf, guessedSurroundings, type Surroundings, surroundingsOf } from './surroundings.ts'
import { askConsent, teamsTokens, troubleOfToken } from './teamsTokens.ts'

/** teams-js waits a minute for an answer; a reader does not. */
const patienceMs = 5_000

const around = {
  instance: 'teams',
  // Of the machine: Teams tells none.
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  parts: ['teams', 'accounts'],
  mount,
} as const

const reload = () => window.location.reload()

/** Shows the product in a tab, or in a dialog that the tab has opened; or says why not. */
export async function startTab(element: HTMLElement): Promise<void> {
  const stage = openStage(element, around, guessedSurroundings(window))
  stage.notice()
  const isFramed = window.parent !== window.self
  if (!isFramed) return tell(stage, { kind: 'outside' })
  const late = setTimeout(() => tell(stage, { kind: 'silent' }), patienceMs)
  const surroundings = await meetTeams()
  clearTimeout(late)
  if (!surroundings) return tell(stage, { kind: 'silent' })
  // An answer that comes late after all still opens the product.
  stage.look(surroundings)
  app.notifyAppLoaded()
  app.registerOnThemeChangeHandler((theme) => stage.look({ ...surroundings, colorMode: colorModeOf(theme) }))
  await enter(stage, surroundings)
}

/** null: the page around is not Teams. */
const meetTeams = (): Promise<Surroundings | null> =>
  app
    .initialize()
    .then(async () => surroundingsOf(await app.getContext()))
    .catch(() => null)

/** From the token to the product. */
async function enter(stage: Stage, surroundings: Surroundings): Promise<void> {
  stage.notice()
  const again = () => void enter(stage, surroundings)
  const stop = (trouble: Trouble, connect?: Connect) => {
    const agree = () => void askConsent().then(again, (fault) => stop(troubleOfToken(fault)))
    tell(stage, trouble, { retry: again, agree, connect, reload })
    // Not a failure of the page, over which Teams would lay one of its own.
    app.notifyExpectedFailure({ reason: app.ExpectedFailureReason.Other, message: trouble.kind })
  }
  const tokens = teamsTokens()
  const refusedToken = await tokens.get().then(
    () => null,
    (fault: unknown) => ({ fault }),
  )
  if (refusedToken) return stop(troubleOfToken(refusedToken.fault))
  const { close, ...hub } = connectHub({ base: '', language: surroundings.language, fetch: fetchWith(tokens) })
  try {
    const reply = await hub.client.getMe()
    if (reply.ok) {
      const nav = await navIn(window, surroundings)
      stage.product({ ...hub, me: reply.value, nav, memory: memoryIn(() => window.localStorage) })
      await app.notifySuccess()
      return
    }
    close()
    stop({ kind: 'refused', refusal: reply.refusal }, async (code) => {
      try {
        const connected = await hub.client.redeemConnectionCode({ body: { code } })
        if (!connected.ok) return connected.refusal
      } catch (fault) {
        if (isTransportFault(fault)) return 'unreachable'
        throw fault
      }
      again()
      return null
    })
  } catch (fault) {
    close()
    stop({ kind: isTransportFault(fault) ? 'unreachable' : 'broken' })
  }
}

function tell(stage: Stage, trouble: Trouble, ways: WaysOn = { retry: reload, agree: reload, reload }): void {
  stage.notice((words) => obstacleOf(trouble, words, ways))
}
