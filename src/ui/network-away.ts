import { createContext, useContext } from 'react'

/** Whether what is given waits for the network: one sign for all that says so. */
export const NetworkAway = createContext(false)

export const useIsAway = (): boolean => useContext(NetworkAway)
