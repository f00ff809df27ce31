import { FormFrame } from '../base/FormFrame.tsx'
import type { FormProps } from '../props/layout.ts'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'

export function Form({ onSubmit, submitLabel, cancel, beside, busy, error, children }: FormProps) {
  return (
    <FormFrame
      onSubmit={onSubmit}
      beside={beside}
      busy={busy}
      trouble={error && <Banner tone="danger" title={error} />}
      actions={
        <>
          <Button variant="primary" submit loading={busy}>
            {submitLabel}
          </Button>
          {cancel && (
            <Button variant="subtle" onPress={cancel.onPress}>
              {cancel.label}
            </Button>
          )}
        </>
      }
    >
      {children}
    </FormFrame>
  )
}
