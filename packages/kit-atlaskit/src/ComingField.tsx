import AkTextfield from '@atlaskit/textfield'

/** Stands where a field is on its way, with what it is going to show. Nobody can write into it, so nobody is led there. */
export function ComingField({ value }: { value: string }) {
  return (
    <div className="k-coming" aria-hidden>
      <AkTextfield isReadOnly tabIndex={-1} value={value} />
    </div>
  )
}
