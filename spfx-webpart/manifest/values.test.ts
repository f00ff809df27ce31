import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hubModule, projectFiles } from './projectFiles.ts'
import { exampleValues, readValues, resourceOf } from './values.ts'

const clientId = '5d1f7c9b-3d6f-4a3e-8c1b-6a7b8c9d0e03'

describe('the values for a package', () => {
  it('are an example where nothing is given', () => {
    expect(readValues({})).toEqual({ values: exampleValues, wrong: [] })
  })

  it('are taken as people write them', () => {
    const { values, wrong } = readValues({ hub: 'https://Hub.Contoso.com/', clientId: clientId.toUpperCase() })
    expect(wrong).toEqual([])
    expect(values).toEqual({ hub: 'https://hub.contoso.com', clientId })
    expect(resourceOf(values)).toBe(`api://hub.contoso.com/${clientId}`)
  })

  it.each([
    ['no client id', { hub: 'https://hub.contoso.com' }, /client-id/],
    ['no hub', { clientId }, /hub must be/],
    ['an open line', { hub: 'http://hub.contoso.com', clientId }, /hub must be/],
    ['a path', { hub: 'https://hub.contoso.com/teams', clientId }, /hub must be/],
    ['credentials', { hub: 'https://me:secret@hub.contoso.com', clientId }, /hub must be/],
    ['a name of this machine', { hub: 'https://localhost', clientId }, /hub must be/],
    ['no address', { hub: 'hub.contoso.com', clientId }, /hub must be/],
    ["a quote that would end the script's text", { hub: "https://hub.contoso.com'", clientId }, /hub must be/],
    ['an id that is none', { hub: 'https://hub.contoso.com', clientId: 'counterpart' }, /client-id/],
  ])('are refused with %s', (_, given, says) => {
    expect(readValues(given).wrong.join('\n')).toMatch(says)
  })

  it('stand in the module that the parts read, and nowhere in what SharePoint leaves out when a part runs', async () => {
    const values = { hub: 'https://hub.contoso.com', clientId }
    const files = await projectFiles(values)
    expect(files['src/hub.ts']).toBe(hubModule(values))
    expect(files['src/hub.ts']).toContain(`resource: 'api://hub.contoso.com/${clientId}'`)
    const manifests = Object.keys(files).filter((name) => name.endsWith('.manifest.json'))
    expect(manifests).toHaveLength(2)
    for (const name of manifests) expect(files[name]).not.toContain('contoso')
  })

  it('are the example in the source', () => {
    const source = readFileSync(new URL('../src/hub.ts', import.meta.url), 'utf8')
    expect(source).toBe(hubModule(exampleValues))
  })
})
