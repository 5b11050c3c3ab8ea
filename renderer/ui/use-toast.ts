import { useMemo } from "react";
import { App } from "antd";

export interface Toast {
  readonly done: (text: string) => void;
  readonly tell: (text: string) => void;
  readonly trouble: (text: string) => void;
}

/** Seconds a sentence stays: long enough to be read twice. */
const STAY = 4;
const STAY_TROUBLE = 8;

export function useToast(): Toast {
  const { message } = App.useApp();
  return useMemo(
    () => ({
      // The same sentence twice is shown once.
      done: (text) => void message.success({ content: text, key: text, duration: STAY }),
      tell: (text) => void message.info({ content: text, key: text, duration: STAY }),
      trouble: (text) => void message.error({ content: text, key: text, duration: STAY_TROUBLE }),
    }),
    [message],
  );
}
