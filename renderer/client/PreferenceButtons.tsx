import { FontSizeOutlined, TranslationOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { usePreferences } from "./preferences.ts";

/** Language and large type, wherever a person may be stuck without them: login, wizard. */
export function PreferenceButtons() {
  const { t } = useTranslation();
  const [{ language, size }, change] = usePreferences();
  return (
    <>
      <Button
        type="text"
        icon={<FontSizeOutlined />}
        aria-pressed={size === "large"}
        onClick={() => change({ size: size === "large" ? "normal" : "large" })}
      >
        {t(size === "large" ? "app.preferences.normalType" : "app.preferences.largeType")}
      </Button>
      <Button
        type="text"
        icon={<TranslationOutlined />}
        onClick={() => change({ language: language === "en" ? "zh-CN" : "en" })}
      >
        {t("app.preferences.otherLanguage")}
      </Button>
    </>
  );
}
