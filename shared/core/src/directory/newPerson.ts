import { type DepartmentId, id, instant, type PersonId } from '../kernel/index.ts'
import type { Platform } from './account.ts'
import type { Department } from './department.ts'
import type { Person } from './person.ts'

/** Where people are until an administrator gives them a department. It serves nobody, and its people are no colleagues. */
export const unplaced: DepartmentId = id('unplaced')

export const unplacedDepartment: Department = {
  id: unplaced,
  code: 'NEW',
  name: { en: 'Not yet placed', 'zh-CN': '尚未分配部门' },
  parent: null,
  validFrom: instant(0),
  validUntil: null,
}

/** Atlassian does not tell a name. */
const nameless: Readonly<Record<Platform, Person['name']>> = {
  atlassian: { en: 'Someone from Jira', 'zh-CN': 'Jira 用户' },
  entra: { en: 'Someone from Microsoft 365', 'zh-CN': 'Microsoft 365 用户' },
}

/** Somebody who comes in for the first time: may ask, and nothing else. */
export const newPerson = (person: PersonId, platform: Platform, name: string | null): Person => ({
  id: person,
  // A name has no language; in both it is found, whichever the reader has.
  name: name === null ? nameless[platform] : { en: name, 'zh-CN': name },
  department: unplaced,
  roles: [],
})
