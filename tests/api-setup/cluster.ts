import type { TestProject } from 'vitest/node'
import { type Cluster, startCluster } from '../postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: Cluster
  }
}

/** One PostgreSQL for the whole run; each test file clones a database of its own. */
export default async function setup(project: TestProject) {
  const { stop, ...cluster } = await startCluster()
  project.provide('cluster', cluster)
  return stop
}
