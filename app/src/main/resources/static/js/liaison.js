// Opens what htmx put into the dialog, and closes it again. Without this file the same links open pages.
(function () {
  "use strict";

  // What is there to be copied is marked as a whole.
  document.querySelectorAll("input[readonly]").forEach(function (shown) {
    shown.addEventListener("focus", function () { shown.select(); });
  });

  const dialog = document.getElementById("dialog");
  if (!dialog) {
    return;
  }

  document.body.addEventListener("htmx:afterSwap", function (event) {
    if (event.detail.target.id !== "dialog-content" || dialog.open) {
      return;
    }
    dialog.showModal();
  });

  document.body.addEventListener("htmx:afterSettle", function (event) {
    if (event.detail.target.id === "dialog-content") {
      const heading = dialog.querySelector("h1, h2");
      const first = dialog.querySelector("[autofocus], [aria-invalid=true]");
      dialog.setAttribute("aria-label", heading ? heading.textContent.trim() : "Dialog");
      if (first) {
        first.focus();
      }
    }
  });

  // When the part can't be had, the whole page says why.
  ["htmx:responseError", "htmx:sendError"].forEach(function (failure) {
    document.body.addEventListener(failure, function (event) {
      const asked = event.detail.elt;
      if (asked.href) {
        window.location.assign(asked.href);
      } else if (asked instanceof HTMLFormElement) {
        HTMLFormElement.prototype.submit.call(asked);
      }
    });
  });

  dialog.addEventListener("click", function (event) {
    const outside = event.target === dialog && !contains(dialog.getBoundingClientRect(), event);
    if (outside || event.target.closest("[data-close]")) {
      event.preventDefault();
      dialog.close();
    }
  });

  function contains(box, point) {
    return point.clientX >= box.left && point.clientX <= box.right
      && point.clientY >= box.top && point.clientY <= box.bottom;
  }
})();
