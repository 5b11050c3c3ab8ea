import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { SearchOutlined } from "@ant-design/icons";
import { safe } from "@orpc/client";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { Input, type InputRef } from "antd";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useScanner } from "#renderer/client/use-scanner.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { isComposing } from "#renderer/ui/keys.ts";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { SearchHit } from "#shared/domain/search/search.ts";
import { HitLine } from "./HitLine.tsx";
import { placeOfHit } from "./hit-place.ts";
import { useTyped } from "./use-typed.ts";
import "./search.css";

/** What a slip's code begins with. */
const SLIP_CODE = "ZZD1|";
/** While the index is being built the box looks again. */
const AGAIN_MS = 1_000;
/** Hits of a group in the box; the page shows the rest. */
const SHOWN = 4;

/** Ctrl+K: finds anything by any part of it, as it is typed; opens a slip whose code is scanned. */
export function SearchBox() {
  const { t } = useTranslation();
  const desk = useDesk();
  const ask = useAsk();
  const queries = useQueryClient();
  const go = useGo();
  const id = useId();
  const input = useRef<InputRef>(null);
  const cameFrom = useRef<EventTarget>(null);
  const typed = useTyped();
  const [isOpen, setOpen] = useState(false);
  const [current, setCurrent] = useState(0);
  const [said, setSaid] = useState<string>();
  const place = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => setSaid(undefined), [place]);
  useShortcut("Ctrl+K", () => input.current?.focus({ cursor: "all" }));
  // Ahead of the page below, whose own Escape would leave it.
  useShortcut("Escape", leave, isOpen);
  useScanner(SLIP_CODE, (code) => void openScanned(code));

  const options = (text: string) => ask.search.find.queryOptions({ input: { text, limit: SHOWN } });
  const { data, isPlaceholderData } = useQuery({
    ...options(typed.settled),
    enabled: isOpen && typed.settled !== "",
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.state.phase === "building" ? AGAIN_MS : false),
  });
  const groups = isOpen && typed.settled !== "" ? (data?.groups ?? []) : [];
  const hits = groups.flatMap((group) => group.hits);
  const isFresh = data !== undefined && !isPlaceholderData && typed.settled === typed.text.trim();
  const isShown = isOpen && typed.settled !== "" && data !== undefined;

  function close() {
    setOpen(false);
    setSaid(undefined);
  }
  /** What was typed stays, marked when the box is opened again by its key; the keys go back to where they were. */
  function leave() {
    close();
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus();
    else input.current?.blur();
  }
  function leaveTo(target: string) {
    close();
    typed.set("");
    input.current?.blur();
    go(target);
  }

  async function openScanned(code: string) {
    const [error, found, isDefined] = await safe(desk.matter.find({ text: code }));
    const [slip] = found ?? [];
    if (slip?.matterId) leaveTo(places.slip(slip.matterId, slip.id));
    else if (isDefined && error.code === "CODE_DIGEST_WRONG")
      setSaid(t("search.digestWrong", { no: error.data.no }));
    else if (!error) setSaid(t("search.codeUnknown"));
  }

  /** Enter before the list is there: one answer, or a number typed in full, opens at once; else the list is looked at first. */
  async function openFirst(text: string) {
    const found = await queries.fetchQuery(options(text)).catch(() => undefined);
    if (found === undefined || input.current?.input?.value.trim() !== text) return;
    const all = found.groups.flatMap((group) => group.hits);
    const [first] = all;
    if (first && (all.length === 1 || first.where === "number")) leaveTo(placeOfHit(first));
    else {
      typed.settle();
      setOpen(true);
    }
  }

  function handleEnter() {
    const text = typed.text.trim();
    const chosen = hits[current];
    if (text === "") return;
    if (text.startsWith(SLIP_CODE)) void openScanned(text);
    else if (!isFresh) void openFirst(text);
    else if (chosen) leaveTo(placeOfHit(chosen));
    else if (hits.length > 0) leaveTo(places.search({ text }));
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter") handleEnter();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      // Behind the last hit stands the line to all of them.
      setCurrent((now) => Math.min(Math.max(now + step, 0), hits.length));
    }
  }

  const optionId = (index: number) => `${id}-${index}`;
  return (
    <div className="search-box" role="search" aria-label={t("search.everywhere")}>
      <Input
        ref={input}
        role="combobox"
        aria-label={t("search.label")}
        aria-expanded={isShown && hits.length > 0}
        aria-controls={`${id}-hits`}
        aria-activedescendant={isShown && hits.length > 0 ? optionId(current) : undefined}
        aria-keyshortcuts="Control+K"
        autoComplete="off"
        maxLength={120}
        prefix={<SearchOutlined />}
        suffix={<KeyHint keys="Ctrl+K" />}
        placeholder={t("search.placeholder")}
        value={typed.text}
        onCompositionStart={typed.beginComposing}
        onCompositionEnd={typed.endComposing}
        onChange={(event) => {
          typed.set(event.target.value);
          setOpen(true);
          setCurrent(0);
          setSaid(undefined);
        }}
        onFocus={({ relatedTarget }) => {
          cameFrom.current = relatedTarget;
          setOpen(true);
        }}
        onKeyDown={handleKeyDown}
        onBlur={close}
      />
      <div
        className="search-hits"
        id={`${id}-hits`}
        role="listbox"
        aria-label={t("search.hits")}
        hidden={!isShown || hits.length === 0}
      >
        {groups.map(({ group, hits: ofGroup, more }) => (
          <div key={group} role="group" aria-label={t(`search.group.${group}`)}>
            <div className="search-group" aria-hidden="true">
              {t(`search.group.${group}`)}
              {more && <span>{t("search.moreBehind")}</span>}
            </div>
            {ofGroup.map((hit) => (
              <Option
                key={`${hit.kind}-${hit.id}`}
                id={optionId(hits.indexOf(hit))}
                hit={hit}
                isCurrent={hits.indexOf(hit) === current}
                onOpen={() => leaveTo(placeOfHit(hit))}
              />
            ))}
          </div>
        ))}
        <div
          id={optionId(hits.length)}
          className="search-option search-all"
          role="option"
          aria-selected={current === hits.length}
          onMouseDown={(event) => {
            event.preventDefault();
            leaveTo(places.search({ text: typed.settled }));
          }}
        >
          {t("search.all")}
        </div>
        {data?.state.phase === "building" && (
          <div className="search-building" role="presentation">
            {t("search.stillBuilding")}
          </div>
        )}
      </div>
      <div
        className={said === undefined && !(isShown && hits.length === 0) ? "" : "search-said"}
        role="status"
      >
        {said ?? (isShown && hits.length === 0 && isFresh && t("search.nothing", { text: typed.settled }))}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly hit: SearchHit;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
}

function Option({ id, hit, isCurrent, onOpen }: OptionProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <div
      ref={line}
      id={id}
      className="search-option"
      role="option"
      aria-selected={isCurrent}
      onMouseDown={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      <HitLine hit={hit} />
    </div>
  );
}
