/** `klima-widgets/define`: registers every tag. */

import '../core/context/define.js';
import '../widgets/co2-chart/define.js';
import '../widgets/event-calendar/define.js';
import '../widgets/mission-badge/define.js';
import '../widgets/partner-map/define.js';
