// A component for one chart, from the hooks of React or Preact and a promise of the function that draws.

export const chartComponent = ({ useEffect, useRef }, load, drawn) =>
  function Chart({ chart }) {
    const root = useRef(null);
    useEffect(() => {
      let remove;
      let isGone = false;
      load().then(({ draw }) => {
        if (isGone) return;
        remove = draw(root.current, chart);
        drawn();
      });
      return () => {
        isGone = true;
        remove?.();
      };
    }, [chart]);
    return <div className="plot" ref={root} />;
  };
