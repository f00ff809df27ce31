import { admTalk } from './adm.ts'
import { finTalk } from './fin.ts'
import { finBooksTalk } from './finBooks.ts'
import { hrTalk } from './hr.ts'
import { hrPeopleTalk } from './hrPeople.ts'
import { itTalk } from './it.ts'
import { itSystemsTalk } from './itSystems.ts'
import { legTalk } from './leg.ts'
import { logTalk } from './log.ts'
import { mfgTalk } from './mfg.ts'
import { mktTalk } from './mkt.ts'
import { officeDeskTalk } from './officeDesk.ts'
import { purTalk } from './pur.ts'
import { rndTalk } from './rnd.ts'
import { salTalk } from './sal.ts'
import type { Talk } from './talk.ts'

export const talks: readonly Talk[] = [
  ...itTalk,
  ...itSystemsTalk,
  ...hrTalk,
  ...hrPeopleTalk,
  ...finTalk,
  ...finBooksTalk,
  ...admTalk,
  ...legTalk,
  ...officeDeskTalk,
  ...purTalk,
  ...mfgTalk,
  ...rndTalk,
  ...logTalk,
  ...salTalk,
  ...mktTalk,
]
