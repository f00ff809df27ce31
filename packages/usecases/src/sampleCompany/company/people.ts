import { id, type Language, type Person, type PersonId, type Role } from '@counterpart/core'
import { both } from './both.ts'
import { type DepartmentCode, departmentId } from './departments.ts'

/** A person, and the languages in which they write. */
export type Colleague = {
  readonly person: Person
  readonly works: DepartmentCode
  readonly writes: readonly Language[]
}

const zh = ['zh-CN'] as const
const en = ['en'] as const
const bilingual = ['zh-CN', 'en'] as const

/** The first agent of a department leads it and owns its services. */
const table: readonly (readonly [DepartmentCode, en: string, zh: string, readonly Language[], ...Role[]])[] = [
  ['IT', 'Wei Zhang', '张伟', zh, 'agent'],
  ['IT', 'Yang Liu', '刘洋', zh, 'agent'],
  ['IT', 'Priya Raman', '普里娅·拉曼', en, 'agent'],
  ['IT', 'Hao Sun', '孙浩', zh, 'agent'],
  ['IT', 'Rui Ding', '丁锐', zh, 'agent'],
  ['IT', 'Jing Chen', '陈静', bilingual, 'agent', 'administrator'],
  ['HR', 'Li Wang', '王丽', zh, 'agent'],
  ['HR', 'Xue Zhao', '赵雪', zh, 'agent'],
  ['HR', 'Hannah Weiss', '汉娜·魏斯', en, 'agent'],
  ['HR', 'Jie Fu', '傅洁', zh, 'agent'],
  ['HR', 'Grace Liu', '刘静怡', bilingual, 'agent', 'programme'],
  ['FIN', 'Guodong Li', '李国栋', zh, 'agent'],
  ['FIN', 'Ting Zhou', '周婷', bilingual, 'agent'],
  ['FIN', 'David Okafor', '大卫·奥卡福', en, 'agent'],
  ['FIN', 'Fang Wu', '吴芳', zh, 'agent'],
  ['FIN', 'Yu Zeng', '曾玉', zh, 'agent'],
  ['FIN', 'Lin Ma', '马琳', zh, 'programme'],
  ['ADM', 'Haitao Huang', '黄海涛', zh, 'agent'],
  ['ADM', 'Na Xu', '徐娜', zh, 'agent'],
  ['ADM', 'Anna Lindqvist', '安娜·林德奎斯特', en, 'agent'],
  ['ADM', 'Jun He', '何军', zh],
  ['LEG', 'Yue Lin', '林悦', bilingual, 'agent'],
  ['LEG', 'Rachel Tan', '陈慧玲', en, 'agent'],
  ['LEG', 'Peng Gao', '高鹏', zh, 'agent'],
  ['LEG', 'Jiayi Song', '宋佳怡', zh],
  ['PUR', 'Jian Guo', '郭建', bilingual, 'agent'],
  ['PUR', 'Yan Tang', '唐燕', zh, 'agent'],
  ['PUR', 'Arjun Mehta', '阿尔琼·梅塔', en, 'agent'],
  ['PUR', 'Xin Deng', '邓欣', zh, 'agent'],
  ['PUR', 'Lan Cui', '崔岚', bilingual, 'agent'],
  ['PUR', 'Kai Luo', '罗凯', zh],
  ['MFG', 'Lei Yang', '杨磊', bilingual, 'agent'],
  ['MFG', 'Min Zhu', '朱敏', zh, 'agent'],
  ['MFG', 'Markus Bauer', '马库斯·鲍尔', en, 'agent'],
  ['MFG', 'Feng Qin', '秦峰', zh],
  ['MFG', 'Xiaomei Hu', '胡晓梅', zh],
  ['MFG', 'Tao Pan', '潘涛', zh],
  ['MFG', 'Ji-hoon Park', '朴志勋', en],
  ['RND', 'Qiang Shen', '沈强', zh, 'agent'],
  ['RND', 'Meng Cao', '曹萌', bilingual, 'agent'],
  ['RND', 'Lukas Brandt', '卢卡斯·布兰特', en, 'agent'],
  ['RND', 'Deepa Nair', '迪帕·奈尔', en],
  ['RND', 'Yifan Jiang', '蒋一凡', zh],
  ['RND', 'Ruo Tian', '田若', zh],
  ['LOG', 'Gang Feng', '冯刚', bilingual, 'agent'],
  ['LOG', 'Chun Dong', '董春', zh, 'agent'],
  ['LOG', 'Wen Fan', '范雯', zh, 'agent'],
  ['LOG', 'Tomas Novak', '托马斯·诺瓦克', en, 'agent'],
  ['LOG', 'Bo Lu', '陆波', zh],
  ['SAL', 'Xiang Su', '苏翔', zh, 'agent'],
  ['SAL', 'Qian Ye', '叶倩', bilingual, 'agent'],
  ['SAL', 'Hui Shi', '石慧', zh, 'agent'],
  ['SAL', 'Nicole Chua', '蔡妮可', en],
  ['SAL', 'Zhen Peng', '彭振', zh],
  ['SAL', 'Yan Jia', '贾艳', zh],
  ['MKT', 'Emma Clarke', '艾玛·克拉克', en, 'agent'],
  ['MKT', 'Oliver Hughes', '奥利弗·休斯', en, 'agent'],
  ['MKT', 'Ting Xie', '谢婷', bilingual, 'agent'],
  ['MKT', 'Kenichi Sato', '佐藤健一', en, 'agent', 'administrator'],
  ['MKT', 'Sofia Marino', '索菲娅·马里诺', en],
]

export const colleagues: readonly Colleague[] = table.map(([works, name, nameZh, writes, ...roles]) => ({
  works,
  writes,
  person: {
    id: id<PersonId>(`sample.${name.toLowerCase().replaceAll(' ', '-')}`),
    name: both(name, nameZh),
    department: departmentId(works),
    roles,
  },
}))

export const agentsOf = (code: DepartmentCode): readonly Colleague[] =>
  colleagues.filter(({ works, person }) => works === code && person.roles.includes('agent'))

export const leadOf = (code: DepartmentCode): Colleague => agentsOf(code)[0] as Colleague
