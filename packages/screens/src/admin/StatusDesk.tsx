import type { Output } from '@counterpart/contract'
import { useState } from 'react'
import { EmptyState, Grid, Section, Select, Stack } from '#kit'
import { Answer } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useWords } from '../host/useHost.tsx'
import { StatusTable } from './StatusTable.tsx'

type Projects = Output<'listProjects'>['items']

/** What the statuses of a tracker's project mean for the requests that follow its issues. */
export function StatusDesk() {
  const { t } = useWords()
  const projects = useAsk('listProjects', {})
  return (
    <Section title={t('admin.tab.statuses')} description={t('statuses.detail')}>
      <Answer query={projects} label={t('admin.loading')} shape="table">
        {({ items }) =>
          items[0] ? (
            <OfProjects projects={items} first={items[0].id} />
          ) : (
            <EmptyState icon="search" title={t('statuses.none')} description={t('statuses.none.detail')} />
          )
        }
      </Answer>
    </Section>
  )
}

function OfProjects({ projects, first }: { projects: Projects; first: string }) {
  const { t } = useWords()
  const [project, setProject] = useState(first)
  const statuses = useAsk('getStatuses', { params: { id: project } })
  const name = projects.find(({ id }) => id === project)?.name ?? ''
  return (
    <Stack gap="m">
      <Grid>
        <Select
          name="project"
          label={t('statuses.project')}
          value={project}
          onChange={(next) => next !== null && setProject(next)}
          options={projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
        />
      </Grid>
      <Answer query={statuses} label={t('admin.loading')} shape="table">
        {(seen) => <StatusTable key={project} project={project} name={name} statuses={seen} />}
      </Answer>
    </Stack>
  )
}
