/** The experiments of Atlaskit, none of which runs: every question gets the answer for whoever takes part in none. */
const FeatureGates = {
  checkGate: (): boolean => false,
  getExperimentValue: <V>(_experiment: string, _parameter: string, usual: V): V => usual,
  getExperiment: () => ({ get: <V>(_parameter: string, usual: V): V => usual }),
  initializeCalled: (): boolean => false,
  initializeCompleted: (): boolean => false,
}

export default FeatureGates
