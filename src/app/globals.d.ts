/** True in the demo build alone (`vite build --mode demo`), where the API runs in the page. */
declare const __DEMO__: boolean
