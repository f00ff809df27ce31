// Makes the package of the web parts that the workbench shows, unless it stands there already.
import { buildPackage } from '../spfx-webpart/manifest/buildPackage.ts'
import { exampleValues } from '../spfx-webpart/manifest/values.ts'

console.log(await buildPackage(exampleValues))
