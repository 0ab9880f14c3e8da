import fc from 'fast-check'

// The same random cases on every run, so that a change alone makes a test fail. ROEDTRAAD_SEED asks for others, and
// ROEDTRAAD_RUNS for more: both before a release.
fc.configureGlobal({ seed: Number(process.env.ROEDTRAAD_SEED ?? 1) })
