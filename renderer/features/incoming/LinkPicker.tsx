import { safe } from "@orpc/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { matterMeant } from "../../client/matter-meant.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { Field } from "../../ui/Field.tsx";
import { isComposing } from "../../ui/keys.ts";
import { useSettled } from "../../ui/use-settled.ts";
import type { IncomingInput } from "./incoming-input.ts";

interface Props {
  readonly input: IncomingInput;
  readonly onLink: (link: IncomingInput["link"]) => void;
}

/** Most likenesses offered: the rest is found by number. */
const MOST_LIKES = 3;

/** The matter an incoming slip joins: by its number, or one of those that look alike. */
export function LinkPicker({ input, onLink }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const { petitioner, phone, villageCode, respondent, link } = input;
  const asked = useSettled({ petitioner, phone, villageCode, respondent });
  const likes = useQuery({
    ...useAsk().visit.lookAlikes.queryOptions({
      input: {
        visitors: [
          {
            name: asked?.petitioner ?? "",
            idNo: "",
            phone: asked?.phone ?? "",
            villageCode: asked?.villageCode ?? null,
          },
        ],
        respondents: asked === undefined || asked.respondent.trim() === "" ? [] : [asked.respondent],
      },
      placeholderData: keepPreviousData,
    }),
    enabled: link === null && asked !== undefined && asked.petitioner.trim() !== "",
  }).data;
  const linkable = (likes ?? []).filter((like) => like.linkable).slice(0, MOST_LIKES);

  async function find() {
    setProblem(undefined);
    const hits = (await safe(desk.matter.find({ text: typed.trim() }))).data ?? [];
    const matterId = matterMeant(hits);
    if (matterId === undefined) return setProblem(t("incoming.form.linkNothing"));
    const file = (await safe(desk.matter.file({ id: matterId }))).data;
    if (!file?.acts.includes("link-visit")) return setProblem(t("incoming.form.linkClosed"));
    const { id, no, title } = file.matter;
    onLink({ matterId: id, no, title });
  }

  if (link !== null) {
    return (
      <p className="incoming-checks">
        <strong>{t("incoming.form.linked", { no: link.no, title: link.title })}</strong>
        <Button size="small" onClick={() => onLink(null)}>
          {t("incoming.form.unlink")}
        </Button>
      </p>
    );
  }
  return (
    <div>
      <Field label={t("incoming.form.linkTo")} hint={t("incoming.form.linkHint")} error={problem}>
        {(control) => (
          <Input
            {...control}
            maxLength={80}
            value={typed}
            onChange={(event) => {
              setProblem(undefined);
              setTyped(event.target.value);
            }}
            onKeyDown={(event) => {
              if (
                event.key !== "Enter" ||
                event.ctrlKey ||
                isComposing(event.nativeEvent) ||
                typed.trim() === ""
              )
                return;
              event.preventDefault();
              void find();
            }}
          />
        )}
      </Field>
      {linkable.length > 0 && (
        <ul className="incoming-likes">
          {linkable.map(({ matterId, matterNo, title }) => (
            <li key={matterId}>
              <span>
                {matterNo} {title}
              </span>
              <Button size="small" onClick={() => onLink({ matterId, no: matterNo, title })}>
                {t("incoming.form.linkTo")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
