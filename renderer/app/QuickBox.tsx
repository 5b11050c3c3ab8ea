import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { SearchOutlined } from "@ant-design/icons";
import { safe } from "@orpc/client";
import type { InferContractRouterOutputs } from "@orpc/contract";
import { useRouterState } from "@tanstack/react-router";
import { Input, type InputRef } from "antd";
import { useTranslation } from "react-i18next";
import type { matter } from "#shared/contract/matter.ts";
import { places, useGo } from "../client/places.ts";
import { useDesk } from "../client/use-desk.ts";
import { useScanner } from "../client/use-scanner.ts";
import { KeyHint } from "../ui/KeyHint.tsx";
import { isComposing } from "../ui/keys.ts";
import { useShortcut } from "../ui/use-shortcut.ts";

type Hit = InferContractRouterOutputs<typeof matter>["find"][number];

/** What a slip's code begins with. */
const SLIP_CODE = "ZZD1|";

/** Opens whatever bears a number, typed or scanned. */
export function QuickBox() {
  const { t } = useTranslation();
  const desk = useDesk();
  const go = useGo();
  const id = useId();
  const input = useRef<InputRef>(null);
  const [text, setText] = useState("");
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const [current, setCurrent] = useState(0);
  const [said, setSaid] = useState<string>();
  useShortcut("Ctrl+K", () => input.current?.focus({ cursor: "all" }));
  useScanner(SLIP_CODE, (code) => void find(code));
  const place = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => setSaid(undefined), [place]);

  function open(hit: Hit) {
    close();
    setText("");
    input.current?.blur();
    go(placeOf(hit));
  }
  function close() {
    setHits([]);
    setSaid(undefined);
  }

  async function find(typed: string) {
    const wanted = typed.trim();
    if (wanted === "") return;
    const [error, found, isDefined] = await safe(desk.matter.find({ text: wanted }));
    setCurrent(0);
    setHits([]);
    if (isDefined && error.code === "CODE_DIGEST_WRONG")
      setSaid(t("app.find.digestWrong", { no: error.data.no }));
    else if (error) setSaid(undefined);
    else if (found.length === 0)
      setSaid(
        wanted.startsWith(SLIP_CODE) ? t("app.find.codeUnknown") : t("app.find.nothing", { text: wanted }),
      );
    else if (found.length === 1 && found[0]) open(found[0]);
    else {
      setSaid(undefined);
      setHits(found);
    }
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return;
    const chosen = hits[current];
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setCurrent((now) => Math.min(Math.max(now + step, 0), Math.max(hits.length - 1, 0)));
    } else if (event.key === "Enter") {
      if (chosen) open(chosen);
      else void find(text);
    }
  }

  return (
    <div className="quick-box" role="search">
      <Input
        ref={input}
        role="combobox"
        aria-label={t("app.find.label")}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-hits`}
        aria-activedescendant={hits.length > 0 ? `${id}-${current}` : undefined}
        aria-keyshortcuts="Control+K"
        autoComplete="off"
        maxLength={120}
        prefix={<SearchOutlined />}
        suffix={<KeyHint keys="Ctrl+K" />}
        placeholder={t("app.find.placeholder")}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          close();
        }}
        onKeyDown={handleKeyDown}
        onBlur={close}
      />
      <ul
        className="quick-box-hits"
        id={`${id}-hits`}
        role="listbox"
        aria-label={t("app.find.hits")}
        hidden={hits.length === 0}
      >
        {hits.map((hit, index) => (
          <li
            key={`${hit.kind}-${hit.id}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            onMouseDown={(event) => {
              event.preventDefault();
              open(hit);
            }}
          >
            <span className="quick-box-kind">{t(`app.find.kind.${hit.kind}`)}</span>
            <span>{hit.no}</span>
            <span className="quick-box-title">{hit.title}</span>
          </li>
        ))}
      </ul>
      <div className={said === undefined ? "" : "quick-box-said"} role="status">
        {said}
      </div>
    </div>
  );
}

/** An agreement is read on the page of its case. */
function placeOf({ kind, id, matterId, caseId }: Hit): string {
  if (caseId !== undefined) return places.case(caseId);
  if (kind === "whistle") return places.whistle(id);
  if (kind === "incoming") return places.incoming(id);
  return kind === "slip" ? places.slip(matterId, id) : places.matter(matterId);
}
