/** The web parts of the package. Their ids stay for ever: pages refer to them. */
export const webParts = [
  {
    id: '6a2f3a2e-9f0c-4f0b-8d55-1c5c2f5d7e01',
    part: 'find',
    className: 'FindServiceWebPart',
    icon: 'Search',
    properties: { title: '', department: '' },
  },
  {
    id: '0c9d4c1b-6f7e-4b61-9a3e-7b0d6e2a8f02',
    part: 'mine',
    className: 'MyRequestsWebPart',
    icon: 'TaskManager',
    properties: { title: '', show: 'all', rows: 10 },
  },
] as const

/** Of the solution and of its one feature. */
export const solutionId = '9b1e6d7c-2a4f-4d0e-8c3b-5f6a7e8d9c03'
export const featureId = '3f8a5b2d-7c1e-4a9f-b6d0-8e2c4f1a6b04'
