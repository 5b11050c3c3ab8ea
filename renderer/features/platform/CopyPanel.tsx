import { CloseOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { useAsk } from "#renderer/client/use-desk.ts";
import { Field } from "#renderer/ui/Field.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import type { Platform } from "#shared/domain/platform/platform.ts";
import { FieldList } from "./FieldList.tsx";
import "./platform.css";

const KEY = "copy-platform";

interface Props {
  readonly matterId: string;
  readonly onClose: () => void;
}

/** Beside the matter, not over it: what is copied can be compared with the record. */
export function CopyPanel({ matterId, onClose }: Props) {
  const { t } = useTranslation();
  const { data: platforms } = useQuery(useAsk().platform.list.queryOptions());
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEY));
  const active = platforms?.filter(({ active }) => active);
  const platform = active?.find(({ id }) => id === chosen) ?? active?.[0];

  function choose(id: string) {
    localStorage.setItem(KEY, id);
    setChosen(id);
  }

  return createPortal(
    <aside className="copy-panel" aria-label={t("platform.copy.title")}>
      <div className="copy-panel-head">
        <h2>{t("platform.copy.title")}</h2>
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t("platform.copy.close")}
          onClick={onClose}
        />
      </div>
      {active === undefined ? (
        <Loading />
      ) : platform === undefined ? (
        <p>{t("platform.copy.none")}</p>
      ) : (
        <>
          {active.length > 1 && <PlatformChoice platforms={active} value={platform.id} onChange={choose} />}
          <FieldList key={platform.id} matterId={matterId} platform={platform} onClose={onClose} />
        </>
      )}
    </aside>,
    document.body,
  );
}

interface ChoiceProps {
  readonly platforms: readonly Platform[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function PlatformChoice({ platforms, value, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <Field label={t("platform.copy.platform")}>
      {(control) => (
        <Select
          {...control}
          value={value}
          options={platforms.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
