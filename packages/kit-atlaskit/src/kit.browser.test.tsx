import { kitSuite, roomSuite } from '@counterpart/kit/suite'
import { atlaskitKit } from './conform.ts'
import { listWays } from './testing/listWays.ts'

kitSuite(atlaskitKit, listWays)
roomSuite(atlaskitKit)
