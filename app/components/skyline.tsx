/** Roofs, a school, estates, trees: the towns of the Département in one line. Drawn, never read. */
export const Skyline = () => (
  <svg
    className="skyline"
    viewBox="0 0 1200 90"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    <path
      className="skyline-far"
      d="M0 90V74h0v-30h46v30h30v-26l30-20 30 20v26h14v-58h36v58h26v-34h90v34h34v-66h24v66h20v-30l28-22 28 22v30h30v-42h50v42h22v-62h34v62h36v-28l35-24 35 24v28h24v-38h80v38h30v-60h26v60h18v-36h44v36h34v-30l29-20 29 20v30h20v-52h38v52h28h0v-30h46v30h30h46V90z"
    />
    <path
      className="skyline-near"
      d="M0 90V80h18v-20l17-16 17 16v20h6v-34h40v34h10h9.5v-8c-11-2-11-26 1.5-26s12.5 24 1.5 26v8h9.5h8v-18l22-20 22 20v18h4v-26h34v-8l14-14 14 14v8h34v26h8h11.5v-10c-13-2-13-30 1.5-30s14.5 28 1.5 30v10h11.5h6v-44h34v44v-22l19-18 19 18v22h10h8.5v-7c-10-2-10-22 1.5-22s11.5 20 1.5 22v7h8.5h6v-20h86v20h12v-20l25-22 25 22v20h6v-52h26v52h10h10.5v-9c-12-2-12-28 1.5-28s13.5 26 1.5 28v9h10.5h8v-22l18-16 18 16v22v-30h46v30h12v-18l20-18 20 18v18h6h12.5v-10c-14-2-14-30 1.5-30s15.5 28 1.5 30v10h12.5h8v-24h74v24h10v-46h32v46h8v-20l23-20 23 20v20h8h9.5v-8c-11-2-11-24 1.5-24s12.5 22 1.5 24v8h9.5h6h18v-20l17-16 17 16v20h6v-34h40v34h10h9.5v-8c-11-2-11-26 1.5-26s12.5 24 1.5 26v8h9.5h8h28V90z"
    />
    <path
      className="skyline-roof"
      d="M15 60l20-18 20 18zM135 62l25-22 25 22zM353 58l22-20 22 20zM525 60l28-24 28 24zM649 58l21-18 21 18zM743 62l23-20 23 20zM949 60l26-22 26 22zM1049 60l20-18 20 18z"
    />
  </svg>
);
