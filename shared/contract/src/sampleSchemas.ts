import * as z from 'zod'

/** What would go with the sample company, and what of it people had done themselves. */
export const sampleCompanyView = z
  .object({
    isThere: z.boolean(),
    requests: z.int(),
    own: z.object({
      /** Requests that people raised. */
      raised: z.int(),
      /** What they did on requests of the company, raising them included. */
      acts: z.int(),
      /** Entries of the directory that cannot be without the company. */
      entries: z.int(),
    }),
    /** The asking person is one of its people. */
    takesYou: z.boolean(),
  })
  .meta({ id: 'SampleCompany' })

export const sampleRemovalView = z
  .object({
    /** Requests that this step took out, and those that are still there. */
    removed: z.int(),
    left: z.int(),
    isDone: z.boolean(),
  })
  .meta({ id: 'SampleRemoval' })
