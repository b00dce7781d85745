// A replica that threw in the middle of an event does not go on: whatever called it must neither
// swallow the error nor take it for somebody else's.

/** The same function; what it throws is told to `onFailure`, and not to the caller. */
export function failStop<Parameters extends readonly unknown[]>(
  call: (...parameters: Parameters) => void,
  onFailure: (error: Error) => void,
): (...parameters: Parameters) => void {
  return (...parameters) => {
    try {
      call(...parameters);
    } catch (error) {
      onFailure(error as Error);
    }
  };
}
