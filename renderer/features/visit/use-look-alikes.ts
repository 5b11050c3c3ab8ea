import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { InferContractRouterInputs } from "@orpc/contract";
import { useAsk } from "#renderer/client/use-desk.ts";
import type { LookAlike, visit } from "#shared/contract/visit.ts";
import type { IntakeForm } from "./form-model.ts";

type Question = InferContractRouterInputs<typeof visit>["lookAlikes"];

const PAUSE_MS = 400;

/** Earlier visits that look like the one being typed, asked on each pause. None while nobody is named. */
export function useLookAlikes(
  form: Pick<IntakeForm, "visitors" | "respondents">,
  enabled: boolean,
): readonly LookAlike[] {
  const ask = useAsk();
  const question = usePaused(JSON.stringify(questionOf(form)), PAUSE_MS);
  const input = JSON.parse(question) as Question; // written four lines up
  const isNamed = input.visitors.some(({ name, idNo, phone }) => name !== "" || idNo !== "" || phone !== "");
  const { data } = useQuery(
    ask.visit.lookAlikes.queryOptions({
      input,
      enabled: enabled && isNamed,
      placeholderData: keepPreviousData,
      staleTime: 10_000,
    }),
  );
  return isNamed ? (data ?? NONE) : NONE;
}

const NONE: readonly LookAlike[] = [];

/** What can be asked with: control characters and overlong texts would be refused, and find nobody anyway. */
function questionOf({ visitors, respondents }: Pick<IntakeForm, "visitors" | "respondents">): Question {
  const tidy = (text: string, most: number) =>
    text
      .replace(/[\p{Cc}\p{Cs}]/gu, "")
      .trim()
      .slice(0, most)
      .toWellFormed();
  return {
    visitors: visitors.slice(0, 50).map(({ name, idNo, phone, address }) => ({
      name: tidy(name, 60),
      idNo: tidy(idNo, 40),
      phone: tidy(phone, 30),
      villageCode: address.villageCode,
    })),
    respondents: respondents
      .slice(0, 20)
      .map(({ name }) => tidy(name, 80))
      .filter((name) => name !== ""),
  };
}

function usePaused(value: string, pause: number): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return paused;
}
