import * as z from 'zod'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import { statusOf } from './refusal.ts'

/** The contract as an OpenAPI 3.1 document, printed from the table. */
export function openApi(version: string): Record<string, unknown> {
  const schemas: Record<string, unknown> = { Problem: problemSchema }
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [operationId, operation] of Object.entries<Operation>(operations)) {
    const path = (paths[operation.path] ??= {})
    path[operation.method.toLowerCase()] = describe(operationId, operation, schemas)
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Counterpart', version, description: 'Internal requests, service agreements and their figures.' },
    security: [{ bearer: [] }],
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } }, schemas },
  }
}

function describe(operationId: string, operation: Operation, schemas: Record<string, unknown>) {
  return {
    operationId,
    summary: operation.summary,
    parameters: [
      ...parameters('path', operation.params, schemas),
      ...parameters('query', operation.query, schemas),
      ...headersOf(operation),
    ],
    ...(operation.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(operation.body, 'input', schemas) } },
      },
    }),
    ...(operation.file && {
      requestBody: {
        required: false,
        content: Object.fromEntries(
          operation.file.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
        ),
      },
    }),
    responses: {
      [operation.status ?? 200]: {
        description: 'Done',
        content: { 'application/json': { schema: schemaOf(operation.output, 'output', schemas) } },
      },
      ...(operation.version === 'etag' && { 304: { description: 'Unchanged since that version' } }),
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

/** Schemas with an id go to the components and are referred to. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: Record<string, unknown>): unknown {
  const {
    $schema: _,
    $defs,
    ...rest
  } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as Record<string, unknown>
  for (const [name, definition] of Object.entries(($defs as Record<string, unknown> | undefined) ?? {}))
    keep(schemas, name, relink(definition))
  const id = typeof rest.id === 'string' ? rest.id : undefined
  if (!id) return relink(rest)
  keep(schemas, id, relink(rest))
  return { $ref: `#/components/schemas/${id}` }
}

/** One name means one thing: a default would make what is sent and what is answered differ under the same name. */
function keep(schemas: Record<string, unknown>, name: string, { id: _, ...schema }: Record<string, unknown>): void {
  const known = schemas[name]
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema))
    throw new Error(`the contract has two schemas named ${name}`)
  schemas[name] = schema
}

/** The same schema with its references into the components. */
const relink = (schema: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '#/components/schemas/') : value,
  ) as Record<string, unknown>

function parameters(place: 'path' | 'query', object: z.ZodObject | undefined, schemas: Record<string, unknown>) {
  if (!object) return []
  const { properties = {}, required = [] } = schemaOf(object, 'input', schemas) as {
    properties?: Record<string, unknown>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }))
}

function headersOf(operation: Operation) {
  const header = (name: string, required: boolean, description: string) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  })
  return [
    ...(operation.version === 'if-match' ? [header('If-Match', true, 'The ETag that was read.')] : []),
    ...(operation.version === 'put'
      ? [
          header('If-Match', false, 'The ETag that was read; needed to change.'),
          header('If-None-Match', false, '`*`; needed to create.'),
        ]
      : []),
    ...(operation.version === 'etag'
      ? [header('If-None-Match', false, 'The ETag that is known; 304 when unchanged.')]
      : []),
    ...(operation.command ? [header('Idempotency-Key', true, 'Names the command for good; a UUIDv7 is best.')] : []),
  ]
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'kind', 'refusal'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    kind: { enum: Object.keys(statusOf) },
    refusal: { type: 'object' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'reason', 'message'],
        properties: {
          path: { type: 'string' },
          reason: { type: 'string' },
          limit: { type: 'number' },
          message: { type: 'string' },
        },
      },
    },
  },
}
