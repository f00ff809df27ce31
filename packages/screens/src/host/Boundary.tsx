import type { Words } from '@counterpart/words'
import { Component, type ReactNode } from 'react'
import { Button, EmptyState, Inline, Page } from '#kit'
import type { Nav } from '../nav/nav.ts'

type BoundaryProps = { words: Words; nav: Nav; children: ReactNode }

/** Catches what broke while a screen was shown, once, and offers two ways on. Going elsewhere is a new try. */
export class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false }
  private stop: () => void = () => {}

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidMount() {
    this.stop = this.props.nav.listen(this.retry)
  }

  override componentWillUnmount() {
    this.stop()
  }

  private readonly retry = () => {
    if (this.state.broken) this.setState({ broken: false })
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const { words, nav } = this.props
    return (
      <Page title={words.t('broken.title')}>
        <EmptyState
          icon="error"
          title={words.t('broken.what')}
          description={words.t('broken.detail')}
          action={
            <Inline>
              <Button variant="primary" icon="refresh" onPress={this.retry}>
                {words.t('act.retry')}
              </Button>
              <Button onPress={() => nav.push({ at: 'board' })}>{words.t('act.to-board')}</Button>
            </Inline>
          }
        />
      </Page>
    )
  }
}
