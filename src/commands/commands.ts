/** The page behind the ribbon: functions that run without a pane. */
