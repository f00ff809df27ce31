import {
  type DepartmentId,
  type Instant,
  id,
  type PersonId,
  type RequestId,
  type RequestKey,
  type ServiceId,
} from '../../kernel/index.ts'
import type { Promised } from '../../sla/index.ts'
import type { RequestEvent } from '../requestEvent.ts'

const carla: PersonId = id<PersonId>('carla')

/** The first event of a request of middling urgency and importance, which is priority 3. */
export const raisedEvent = (at: Instant, promised: Promised): RequestEvent & { readonly type: 'raised' } => ({
  at,
  by: carla,
  type: 'raised',
  id: id<RequestId>('r1'),
  key: id<RequestKey>('IT-1'),
  service: id<ServiceId>('laptop'),
  title: 'Laptop broken',
  description: '',
  answers: {},
  requester: carla,
  customer: id<DepartmentId>('sales'),
  provider: id<DepartmentId>('it'),
  urgency: 3,
  importance: 3,
  ...promised,
})
