import { Component, type ReactNode } from 'react'

interface Props {
  /** Something else here, and the children are tried again. */
  resetBy: unknown
  fallback: (error: unknown) => ReactNode
  children: ReactNode
}

/** Shows `fallback` for children that could not be drawn. */
export class ErrorBoundary extends Component<Props, { failed?: { error: unknown } }> {
  override state: { failed?: { error: unknown } } = {}

  static getDerivedStateFromError(error: unknown) {
    return { failed: { error } }
  }

  override componentDidUpdate({ resetBy }: Props) {
    if (resetBy !== this.props.resetBy && this.state.failed) this.setState({ failed: undefined as never })
  }

  override render() {
    const { failed } = this.state
    return failed ? this.props.fallback(failed.error) : this.props.children
  }
}
