// A camera that is held over a QR code. What it sees stays on this device; where the browser
// withholds it, a photograph does the same.

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { codeIn } from '../code-reader.ts';
import { t } from '../text/t.ts';

interface CameraProps {
  readonly found: (code: Uint8Array) => void;
}

const LOOK_MS = 200;

export function Camera({ found }: CameraProps): JSX.Element | null {
  const [isOn, setOn] = useState(false);
  const [problem, setProblem] = useState<string>();
  // Over plain HTTP from elsewhere there is none (experience.md §10.1).
  if (navigator.mediaDevices?.getUserMedia === undefined) return null;
  const toggle = (): void => {
    setProblem(undefined);
    setOn(!isOn);
  };
  return (
    <div class="wp-camera">
      <button type="button" class="wp-act" aria-pressed={isOn} onClick={toggle}>
        {isOn ? t('verify.camera-stop') : t('verify.camera')}
      </button>
      {isOn ? (
        <Finder
          found={(code) => {
            setOn(false);
            found(code);
          }}
          failed={(reason) => {
            setOn(false);
            setProblem(reason);
          }}
        />
      ) : null}
      <p role="status" class="wp-camera__problem">
        {problem === undefined ? '' : t('verify.camera-none', { reason: problem })}
      </p>
    </div>
  );
}

interface FinderProps extends CameraProps {
  readonly failed: (reason: string) => void;
}

function Finder({ found, failed }: FinderProps): JSX.Element {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    let isWanted = true;
    let stream: MediaStream | undefined;
    const look = async (shown: HTMLVideoElement): Promise<void> => {
      while (isWanted) {
        const code = shown.videoWidth === 0 ? undefined : await codeIn(shown);
        if (isWanted && code !== undefined) return found(code);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    };
    const begin = async (): Promise<void> => {
      const wanted = { facingMode: 'environment', width: { ideal: 1_920 } };
      stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
      const { current: shown } = video;
      if (!isWanted || shown === null) return stop(stream);
      shown.srcObject = stream;
      await shown.play();
      await look(shown);
    };
    begin().catch((error: unknown) => {
      if (isWanted) failed(error instanceof Error ? error.message : String(error));
    });
    return () => {
      isWanted = false;
      stop(stream);
    };
  }, []);
  return (
    <figure class="wp-camera__finder">
      <video ref={video} muted playsInline aria-label={t('verify.camera-live')} />
      <figcaption>{t('verify.camera-live')}</figcaption>
    </figure>
  );
}

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
