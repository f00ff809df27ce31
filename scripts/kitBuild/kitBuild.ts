import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, type UserConfig } from 'vite'
import { compiledSort } from './compiledSort.ts'
import { leanBridge } from './leanBridge.ts'
import { leanThemes } from './leanThemes.ts'
import { oneOfEachMedium } from './oneOfEachMedium.ts'

/** A kit that a host can be built with; `#kit` resolves to it by the condition `kit-<name>`. */
export const kitNames = ['plain', 'atlaskit', 'fluent'] as const
export type KitName = (typeof kitNames)[number]

export const isKitName = (name: string): name is KitName => kitNames.some((known) => known === name)

/**
 * The settings of Vite by which a host shows the screens with one kit. A host adds its own place, door and output.
 *
 * One sheet holds all styles, so that no screen looks different for the order in which chunks came.
 */
export function kitBuild(kit: KitName): UserConfig {
  return {
    base: './',
    plugins: [
      react(),
      ...(kit === 'atlaskit' ? [compiledSort(), leanBridge()] : []),
      ...(kit === 'fluent' ? [leanThemes(), oneOfEachMedium()] : []),
    ],
    resolve: resolveFor(kit),
    define: kit === 'atlaskit' ? { 'process.env.CI': 'undefined', 'process.env': '({})' } : {},
    build: {
      target: 'es2022',
      // Of 2024: what older ones need besides would be a fiftieth of all styles.
      cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
      cssCodeSplit: false,
      // A host's policy allows no inline script.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // Every file of a design system begins with "use client", and each would be a warning.
      rolldownOptions: { checks: { moduleLevelDirective: false }, output },
    },
  }
}

/**
 * What many screens have in common is one file, and what some have in common is few: a hundred small ones are fetched
 * more slowly, pack worse, and have to be listed wherever a screen is fetched.
 */
const output = {
  codeSplitting: {
    groups: [
      { name: 'shared', minShareCount: 5 },
      // What a design system brings is heavy, and stays with those alone who need it.
      { name: 'kit', test: /node_modules|packages\/kit-/, minShareCount: 2, entriesAware: true },
      { name: 'common', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 2_000 },
    ],
  },
  // Behind the first word stand all that have it in common.
  sanitizeFileName: (name: string) => name.replace(/~.*/, ''),
  // Else the blanks of a library would be left in for whoever bundles it.
  minify: true,
}

/** How packages are found for one kit, or for several at once where each names its kit by itself. */
export function resolveFor(...kits: readonly KitName[]): NonNullable<UserConfig['resolve']> {
  return {
    dedupe: ['react', 'react-dom', 'scheduler'],
    conditions: [...kits.filter((kit) => kit !== 'plain').map((kit) => `kit-${kit}`), ...defaultClientConditions],
    // Of Atlaskit's forms this one is a tenth smaller than the one for old browsers.
    ...(kits.includes('atlaskit') && { mainFields: ['module:es2019', 'browser', 'module'] }),
    alias: kits.flatMap((kit) => standIns[kit]),
  }
}

const gate = (kit: KitName, file: string) =>
  fileURLToPath(new URL(`../../packages/kit-${kit}/src/gates/${file}`, import.meta.url))

/** What stands in the place of modules of a design system. */
const standIns = {
  plain: [],
  atlaskit: [
    // With every gate closed two clients of a remote service, and their warnings, are not needed.
    { find: /^@atlaskit\/platform-feature-flags(\/.*)?$/, replacement: gate('atlaskit', 'platformFeatureFlags.ts') },
    { find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/, replacement: gate('atlaskit', 'featureGates.ts') },
    { find: /^@atlaskit\/tooltip(\/.*)?$/, replacement: gate('atlaskit', 'tooltip.tsx') },
    { find: '@atlaskit/primitives/box', replacement: gate('atlaskit', 'box.ts') },
  ],
  // The pictures of Fluent bring its engine of styles.
  fluent: [{ find: /^\.\.\/utils\/createFluentIcon\.js$/, replacement: gate('fluent', 'fluentIcon.tsx') }],
} as const satisfies Record<KitName, readonly { find: string | RegExp; replacement: string }[]>
