import type { MenuItemConstructorOptions } from "electron";
import { TEXTS, type Language, type SourceTexts } from "#shared/locales/texts.ts";

/**
 * The window's menu. The page has its own keys for every act; here is only what a window does.
 * Nothing here prints or saves a page: a print is an act with a line in the trail, and only the page's own key records it.
 */
export function menuOf(language: Language): MenuItemConstructorOptions[] {
  const words: SourceTexts["shell"]["menu"] = TEXTS[language].shell.menu;
  return [
    {
      label: words.file,
      submenu: [{ role: "quit", label: words.quit }],
    },
    {
      label: words.edit,
      submenu: [
        { role: "undo", label: words.undo },
        { role: "redo", label: words.redo },
        { type: "separator" },
        { role: "cut", label: words.cut },
        { role: "copy", label: words.copy },
        { role: "paste", label: words.paste },
        { role: "selectAll", label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: "zoomIn", label: words.zoomIn },
        { role: "zoomOut", label: words.zoomOut },
        { role: "resetZoom", label: words.zoomReset },
        { type: "separator" },
        { role: "togglefullscreen", label: words.fullScreen },
      ],
    },
    {
      label: words.window,
      submenu: [
        { role: "minimize", label: words.minimize },
        { role: "close", label: words.close },
      ],
    },
  ];
}
